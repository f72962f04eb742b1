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
 * Runs a test where Firefox is found: at the environment variable {@code FIREFOX}, or a usual
 * place. Elsewhere the test is left out with a line on stderr, but fails where {@code
 * REQUIRE_BROWSER} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnabledWithFirefox.Condition.class)
public @interface EnabledWithFirefox {

  /** Decides. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      var browser = FirefoxProcess.found();
      if (browser.isPresent()) {
        return ConditionEvaluationResult.enabled("Firefox is at " + browser.get());
      }
      if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
        throw new IllegalStateException("No Firefox was found; set FIREFOX to its path");
      }
      System.err.println(context.getDisplayName() + " is left out: no Firefox was found.");
      return ConditionEvaluationResult.disabled("No Firefox was found");
    }
  }
}
