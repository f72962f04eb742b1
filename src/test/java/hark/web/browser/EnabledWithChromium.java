package hark.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test where Chromium is found: at the system property {@code chromium}, the environment
 * variable {@code CHROMIUM}, or a usual place. Elsewhere the test is left out with a line on
 * stderr, but fails where {@code CI} or {@code REQUIRE_BROWSER} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnabledWithChromium.Condition.class)
public @interface EnabledWithChromium {

  /** Decides. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      var browser = ChromiumProcess.found();
      if (browser.isPresent()) {
        return ConditionEvaluationResult.enabled("Chromium is at " + browser.get());
      }
      if (isTrue("CI") || isTrue("REQUIRE_BROWSER")) {
        throw new IllegalStateException("No Chromium was found; set CHROMIUM to its path");
      }
      System.err.println(context.getDisplayName() + " is left out: no Chromium was found.");
      return ConditionEvaluationResult.disabled("No Chromium was found");
    }

    private static boolean isTrue(String variable) {
      return "true".equals(System.getenv(variable));
    }
  }
}
