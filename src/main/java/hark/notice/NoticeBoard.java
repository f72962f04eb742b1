package hark.notice;

import hark.message.Message;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The current conditions, oldest first; at most {@value #MAX_NOTICES}, further ones are only
 * counted. Nothing is stored: after a restart, conditions are posted again by the code that finds
 * them. Safe to share between threads.
 */
public final class NoticeBoard {

  /** The most notices that are kept, so that a badly damaged disk does not fill the memory. */
  public static final int MAX_NOTICES = 1_000;

  private record NoticeKey(NoticeKind kind, String subject) {}

  private final InstantSource clock;
  private final Map<NoticeKey, Notice> notices = new LinkedHashMap<>();
  private long omitted;

  public NoticeBoard() {
    this(InstantSource.system());
  }

  public NoticeBoard(InstantSource clock) {
    this.clock = clock;
  }

  /** Posts a notice whose detail is not a text of Hark, such as a file's name, or blank. */
  public void post(NoticeKind kind, String subject, String detail) {
    post(kind, subject, Message.verbatim(detail));
  }

  /** Posts a notice, or replaces the detail of the one with this kind and subject. */
  public synchronized void post(NoticeKind kind, String subject, Message detail) {
    var key = new NoticeKey(kind, subject);
    var old = notices.get(key);
    if (old == null && notices.size() == MAX_NOTICES) {
      omitted++;
      return;
    }
    var since = old == null ? clock.instant() : old.since();
    notices.put(key, new Notice(kind, subject, detail, since));
  }

  /** Removes a notice, if there is one. */
  public synchronized void withdraw(NoticeKind kind, String subject) {
    notices.remove(new NoticeKey(kind, subject));
  }

  /** Removes all notices of a kind. */
  public synchronized void withdrawAll(NoticeKind kind) {
    notices.keySet().removeIf(key -> key.kind() == kind);
  }

  /** All notices, the oldest first. */
  public synchronized List<Notice> notices() {
    return List.copyOf(notices.values());
  }

  /** The number of notices that were posted while the board was full. */
  public synchronized long omitted() {
    return omitted;
  }
}
