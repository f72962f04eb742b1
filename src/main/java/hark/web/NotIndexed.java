package hark.web;

/** What was asked for is in the archive, but not or not yet in the index. */
final class NotIndexed extends RuntimeException {

  NotIndexed(String message) {
    super(message);
  }
}
