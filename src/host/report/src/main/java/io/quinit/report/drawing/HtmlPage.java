package io.quinit.report.drawing;

/** A page that needs nothing else: no script, no other file, light and dark, as narrow as a telephone. */
public final class HtmlPage {
    /** Should a text of a guest ever become markup, it still could load and run nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    /**
     * The page up to its heading, ready for what follows.
     *
     * @param styles sheets beside that of the page itself
     */
    public static Markup start(String title, String... styles) {
        Markup out = new Markup();
        out.add("<!DOCTYPE html>\n").open("html", "lang", "en");
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.element("title", title);
        out.open("style").add(Stylesheet.read(HtmlPage.class, "page.css"));
        for (String style : styles) {
            out.add(style);
        }
        out.close().close();
        return out.open("body").open("main").element("h1", title);
    }

    public static String end(Markup page) {
        return page.close().close().close().toString();
    }
}
