package hark.web.access;

import hark.access.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of access, for their templates: {@code {access:signIn}}. */
@MessageBundle("access")
public interface AccessTexts {

  @Message
  String signIn();

  @Message
  String name();

  @Message
  String password();

  @Message
  String noAccounts();

  @Message
  String signInWith(String provider);

  @Message
  String providerUnreachable(String provider);

  @Message
  String providerRefused(String provider);

  @Message
  String signInIncomplete();

  @Message
  String noRole(String name, String provider);

  @Message
  String signedOut();

  @Message
  String stillSignedIn(String provider);

  @Message
  String signOutThere(String provider);

  @Message
  String providerAccount(String provider);

  @Message
  String wrongSignIn();

  @Message
  String tooManyAttempts(long minutes);

  @Message
  String formExpired();

  @Message
  String signOut();

  @Message
  String account(String name);

  @Message
  String hasRole(Role role);

  @Message
  String changePassword();

  @Message
  String currentPassword();

  @Message
  String newPassword();

  @Message
  String passwordNote(int shortest);

  @Message
  String sessions(int n);

  @Message
  String signOutEverywhere();

  @Message
  String title();

  @Message
  String about();

  @Message
  String accounts();

  @Message
  String noAccountsYet();

  @Message
  String role(Role role);

  @Message
  String roleLabel();

  @Message
  String addAccount();

  @Message
  String setRole();

  @Message
  String setPassword();

  @Message
  String removeAccount();

  @Message
  String tokens();

  @Message
  String tokensNote();

  @Message
  String tokenName();

  @Message
  String addToken();

  @Message
  String issued(String name);

  @Message
  String made(String day);

  @Message
  String used(String day);

  @Message
  String neverUsed();

  @Message
  String withdraw();

  @Message
  String changes();

  @Message
  String noChanges();

  @Message
  String unknown();

  @Message
  String byAccount();

  @Message
  String byProvider(String issuer, String subject);

  @Message
  String byToken();

  @Message
  String byProxy();

  @Message
  String byCommand();

  @Message
  String damaged(int n);
}
