package hark.notice;

import hark.message.Message;
import java.time.Instant;

/**
 * A current condition.
 *
 * @param subject the thing concerned; blank if the kind has only one
 * @param detail may be empty
 * @param since the time it was first posted
 */
public record Notice(NoticeKind kind, String subject, Message detail, Instant since) {}
