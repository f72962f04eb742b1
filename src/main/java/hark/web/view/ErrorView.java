package hark.web.view;

/**
 * A page that could not be given.
 *
 * @param heading what happened, in a few words
 * @param message one sentence
 * @param action what to do next, and where
 */
public record ErrorView(int status, String heading, String message, String action, String link) {}
