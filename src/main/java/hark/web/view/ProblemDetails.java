package hark.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details (RFC 9457). {@code type} is left out, which means {@code about:blank}: the title
 * is that of the status.
 *
 * @param detail what is wrong with this request, in one sentence
 * @param errors the parameters or members that are wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    String title, int status, String detail, List<InvalidParameter> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong.
   *
   * @param name of the parameter or member
   */
  public record InvalidParameter(String name, String detail) {}
}
