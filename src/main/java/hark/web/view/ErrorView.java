package hark.web.view;

/**
 * An error page in place of the one requested.
 *
 * @param message one sentence
 * @param link the address of a page to continue with
 */
public record ErrorView(int status, String message, String link) {}
