package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hark.access.AccessList;
import hark.access.Role;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and managing access in a browser. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
@EnabledWithChromium
class SignInJobTest extends InChromium {

  private static final String PASSWORD = "correct horse battery";

  @Inject AccessList list;

  @BeforeEach
  void addAccount() {
    list.addAccount("ann", Role.ADMIN, PASSWORD);
  }

  @AfterEach
  void removeAccounts() {
    List.of("ben", "ann").stream()
        .filter(name -> list.account(name).isPresent())
        .forEach(list::removeAccount);
  }

  private static void signIn(Page page, String password) {
    page.getByLabel("Name").fill("ann");
    page.getByLabel("Password").fill(password);
    button(page, "Sign in");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @Test
  void aPersonSignsInWithoutScriptsAndOut() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "videos");
    assertTrue(page.url().contains("/sign-in?next="), page.url());
    signIn(page, "wrong wrong wrong");
    assertEquals("Name or password is wrong.", page.getByRole(AriaRole.ALERT).innerText());
    signIn(page, PASSWORD);
    assertEquals(site + "videos", page.url());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ann")).click();
    button(page, "Sign out everywhere");
    assertEquals(site + "sign-in", page.url());
    page.navigate(site + "account");
    assertTrue(page.url().contains("/sign-in"), page.url());
  }

  @Test
  void anAdminAddsAnAccountAndAToken() {
    var page = desktop("sign-in?next=/access");
    signIn(page, PASSWORD);
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("ben");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    button(page, "Add account");
    assertEquals(Role.READER, list.account("ben").orElseThrow().role());
    page.getByLabel("What the token is for").fill("player");
    button(page, "Issue token");
    assertTrue(page.locator(".issued code").innerText().startsWith("hark_"));
    list.removeToken("player");
  }

  @Test
  void thePagesKeepTheRulesForAccessOnEveryScreen() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(390, 1280)) {
        var page = chromium.open(scheme, width, 900);
        page.navigate(site + "sign-in");
        look(page, "sign-in", width, scheme);
        signIn(page, PASSWORD);
        list.addToken("a player", Role.READER);
        for (var place : List.of("account", "access", "access/changes", "status", "videos")) {
          page.navigate(site + place);
          if (place.equals("access")) {
            page.locator("summary").first().click();
          }
          look(page, place, width, scheme);
        }
        list.removeToken("a player");
      }
    }
  }

  private static void look(Page page, String place, int width, ColorScheme scheme) {
    assertEquals(List.of(), violations(page), place);
    assertEquals(
        0,
        ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue(),
        place + " is wider than the window");
  }
}
