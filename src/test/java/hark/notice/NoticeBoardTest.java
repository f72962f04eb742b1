package hark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.message.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private Instant now = NOON;
  private final NoticeBoard board = new NoticeBoard((InstantSource) () -> now);

  @Test
  void aNoticePostedAgainKeepsItsTimeAndTakesTheNewDetail() {
    board.post(NoticeKind.DISK_FULL, "index", "0 bytes left");
    now = NOON.plusSeconds(60);
    board.post(NoticeKind.DISK_FULL, "index", "4096 bytes left");
    assertEquals(
        List.of(
            new Notice(NoticeKind.DISK_FULL, "index", Message.verbatim("4096 bytes left"), NOON)),
        board.notices());
  }

  @Test
  void aWithdrawnNoticeIsGone() {
    board.post(NoticeKind.STRAY_FILE, "a", "");
    board.post(NoticeKind.STRAY_FILE, "b", "");
    board.withdraw(NoticeKind.STRAY_FILE, "a");
    assertEquals(List.of("b"), board.notices().stream().map(Notice::subject).toList());
    board.withdrawAll(NoticeKind.STRAY_FILE);
    assertEquals(List.of(), board.notices());
  }

  @Test
  void noticesBeyondTheBoundAreCounted() {
    for (int i = 0; i < NoticeBoard.MAX_NOTICES + 3; i++) {
      board.post(NoticeKind.STRAY_FILE, "file " + i, "");
    }
    assertEquals(NoticeBoard.MAX_NOTICES, board.notices().size());
    assertEquals(3, board.omitted());
  }
}
