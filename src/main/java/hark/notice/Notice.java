package hark.notice;

import java.time.Instant;

/**
 * One condition that holds now.
 *
 * @param subject of which thing; blank where the kind has only one
 * @param detail for people, may be blank; not markup
 * @param since the time it was first posted
 */
public record Notice(NoticeKind kind, String subject, String detail, Instant since) {}
