package hark.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The problem details of a response (RFC 9457). {@code type} is left out, which means {@code
 * about:blank}: the title is that of the status.
 *
 * @param detail the error in this request, in one sentence
 * @param errors the invalid parameters or members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    String title, int status, String detail, List<InvalidParameter> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * An invalid parameter or member.
   *
   * @param name of the parameter or member
   */
  public record InvalidParameter(String name, String detail) {}
}
