package io.quinit.report.drawing;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements that are well-formed XML and HTML alike. Every text and every attribute's value is made harmless here. */
public final class Markup {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /** Something to write, which into a string cannot fail. */
    @FunctionalInterface
    private interface Piece {
        void write() throws XMLStreamException;
    }

    public Markup() {
        try {
            xml = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException impossible) {
            throw new AssertionError("a string takes all that is written", impossible);
        }
    }

    private Markup write(Piece piece) {
        try {
            piece.write();
            return this;
        } catch (XMLStreamException unbalanced) {
            throw new IllegalStateException("elements are not closed in turn", unbalanced);
        }
    }

    /** @param attributes names and values in turn */
    public Markup open(String element, Object... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    public Markup close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /** An element without content. */
    public Markup empty(String element, Object... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            writeAttributes(attributes);
            xml.writeCharacters("\n");
        });
    }

    /** An element that holds a text alone. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        return write(() -> xml.writeCharacters(PlainText.of(text)));
    }

    /** A line with as many points as it takes: a text would be cut. */
    public Markup path(String style, CharSequence commands) {
        return write(() -> {
            xml.writeEmptyElement("path");
            xml.writeAttribute("class", style);
            xml.writeAttribute("d", commands.toString());
            xml.writeCharacters("\n");
        });
    }

    /** What was written elsewhere: markup or a style sheet, never a text of a report. */
    public Markup add(String markup) {
        finishTag();
        out.write(markup);
        return this;
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at].toString(), PlainText.of(value(attributes[at + 1])));
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? Double.toString(Math.round(number * 100) / 100.0) : value.toString();
    }

    /** A start tag stays open for attributes until something else is written. */
    private void finishTag() {
        write(() -> {
            xml.writeCharacters("");
            xml.flush();
        });
    }

    @Override
    public String toString() {
        finishTag();
        return out.toString();
    }
}
