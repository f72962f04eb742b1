package hark.web.view;

/**
 * A page that could not be given.
 *
 * @param message one sentence
 * @param link where one can go on
 */
public record ErrorView(int status, String message, String link) {}
