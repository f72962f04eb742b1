package hark.web.access;

import hark.access.AccessList;
import hark.access.Account;
import hark.access.ApiToken;
import hark.access.Role;
import hark.web.view.DisplayFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The accounts and tokens.
 *
 * @param issued a token that was issued just now
 * @param problem empty if there is none
 * @param typedAccount the text in the field for the name of a new account
 * @param typedToken the text in the field for the name of a new token
 */
public record AccessView(
    List<AccountRow> accounts,
    List<TokenRow> tokens,
    Optional<Issued> issued,
    String problem,
    String typedAccount,
    String typedToken) {

  /**
   * An account of the list.
   *
   * @param made a day
   */
  public record AccountRow(String name, Role role, String made) {}

  /**
   * A token of the list.
   *
   * @param made a day
   * @param used a day; empty if it was never used
   */
  public record TokenRow(String name, Role role, String made, String used) {}

  /** A token that was issued just now. */
  public record Issued(String name, String text) {

    /** Leaves the token out of logs. */
    @Override
    public String toString() {
      return name;
    }
  }

  static AccessView of(AccessList list) {
    return new AccessView(
        list.accounts().stream().map(AccessView::row).toList(),
        list.tokens().stream().map(AccessView::row).toList(),
        Optional.empty(),
        "",
        "",
        "");
  }

  private static AccountRow row(Account account) {
    return new AccountRow(account.name(), account.role(), day(account.made()));
  }

  private static TokenRow row(ApiToken token) {
    return new TokenRow(
        token.name(),
        token.role(),
        day(token.made()),
        token.used().map(AccessView::day).orElse(""));
  }

  private static String day(Instant time) {
    return DisplayFormat.date(LocalDate.ofInstant(time, ZoneId.systemDefault()));
  }

  AccessView with(Issued token) {
    return new AccessView(accounts, tokens, Optional.of(token), "", "", "");
  }

  AccessView refused(String reason, String account, String token) {
    return new AccessView(accounts, tokens, Optional.empty(), reason, account, token);
  }

  /** Returns the role that the forms propose. */
  public Role usualRole() {
    return Role.READER;
  }

  public List<Role> roles() {
    return List.of(Role.READER, Role.EDITOR, Role.ADMIN);
  }

  public int shortest() {
    return AccessList.SHORTEST_PASSWORD;
  }
}
