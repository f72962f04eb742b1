package hark.web.access;

import hark.access.AuditLog;
import hark.access.Visitor.Means;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLanguage;
import java.time.ZoneId;
import java.util.List;

/**
 * The latest changes.
 *
 * @param damaged the number of entries that cannot be read
 */
public record ChangesView(List<ChangeRow> changes, int damaged) {

  /**
   * A change of the list.
   *
   * @param at as ISO 8601
   * @param when the same for people
   * @param who empty if the visitor is not known
   * @param means how the visitor was known; may be empty
   */
  public record ChangeRow(
      String at,
      String when,
      String who,
      String means,
      String client,
      String request,
      String about) {}

  static ChangesView of(AuditLog.Latest latest) {
    return new ChangesView(
        latest.changes().stream().map(ChangesView::row).toList(), latest.damaged());
  }

  private static ChangeRow row(AuditLog.LoggedChange change) {
    return new ChangeRow(
        change.at().toString(),
        DisplayFormat.dayAndClock(change.at().atZone(ZoneId.systemDefault())),
        change.who(),
        change.means().map(means -> text(means, change)).orElse(""),
        change.client(),
        change.request(),
        change.about());
  }

  private static String text(Means means, AuditLog.LoggedChange change) {
    var texts = PageLanguage.texts(AccessTexts.class);
    return switch (means) {
      case UNKNOWN -> "";
      case COMMAND -> texts.byCommand();
      case TOKEN -> texts.byToken();
      case PROXY -> texts.byProxy();
      case SESSION -> texts.byAccount();
      case PROVIDER -> texts.byProvider(change.issuer(), change.subject());
    };
  }
}
