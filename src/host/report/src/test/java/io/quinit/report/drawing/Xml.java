package io.quinit.report.drawing;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A picture or page as a reader of XML sees it. */
public record Xml(Document document) {
    /** Fails where it is not well-formed. */
    public static Xml parse(String text) {
        try {
            return new Xml(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))));
        } catch (Exception broken) {
            throw new AssertionError(text, broken);
        }
    }

    public List<Element> all(String element) {
        var found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    public Stream<Element> ofClass(String element, String style) {
        return all(element).stream().filter(any -> any.getAttribute("class").equals(style));
    }

    /** The rectangles of the bar with that tooltip's start. */
    public List<Element> bar(String tooltip) {
        var group = all("g").stream()
                .filter(any -> any.getElementsByTagName("title")
                        .item(0)
                        .getTextContent()
                        .startsWith(tooltip))
                .findFirst()
                .orElseThrow();
        var rectangles = group.getElementsByTagName("rect");
        return IntStream.range(0, rectangles.getLength())
                .mapToObj(rectangles::item)
                .map(Element.class::cast)
                .toList();
    }

    public List<String> texts(String element) {
        return all(element).stream().map(Element::getTextContent).toList();
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
