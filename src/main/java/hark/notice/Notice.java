package hark.notice;

import java.time.Instant;

/**
 * A current condition.
 *
 * @param subject the thing concerned; blank if the kind has only one
 * @param detail for people, may be blank; not markup
 * @param since the time it was first posted
 */
public record Notice(NoticeKind kind, String subject, String detail, Instant since) {}
