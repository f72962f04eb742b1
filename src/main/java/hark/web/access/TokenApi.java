package hark.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.access.AccessError;
import hark.access.AccessException;
import hark.access.AccessList;
import hark.access.AccessList.IssuedToken;
import hark.access.ApiToken;
import hark.access.Role;
import hark.web.shell.ChangeLog;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.DeepLink;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The tokens by which programs are known, as JSON. */
@Path("/api/tokens")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class TokenApi {

  /** The list of tokens. */
  record TokenListJson(List<TokenJson> tokens) {}

  /**
   * A token of the list.
   *
   * @param used the time of its last use
   * @param token the token itself, only in the answer to the request that issues it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record TokenJson(
      String name, String role, Instant made, Optional<Instant> used, Optional<String> token) {

    static TokenJson of(ApiToken one, Optional<String> token) {
      return new TokenJson(one.name(), one.role().key(), one.made(), one.used(), token);
    }
  }

  /** A token to issue. */
  record NewTokenJson(@NotNull String name, @NotNull String role) {}

  private final AccessList list;
  private final ChangeLog changes;

  TokenApi(AccessList list, ChangeLog changes) {
    this.list = list;
    this.changes = changes;
  }

  /** Returns the tokens, without what would let others use them. */
  @GET
  public TokenListJson tokens() {
    return new TokenListJson(
        list.tokens().stream().map(one -> TokenJson.of(one, Optional.empty())).toList());
  }

  /** Issues a token, which is only in this response. */
  @WorksWithoutArchive
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<TokenJson> add(@NotNull @Valid NewTokenJson sent) {
    changes.subject(sent.name());
    IssuedToken issued = list.addToken(sent.name(), role(sent.role()));
    return ResponseBuilder.create(
            Status.CREATED, TokenJson.of(issued.token(), Optional.of(issued.text())))
        .location(URI.create("/api/tokens/" + DeepLink.encodePart(issued.token().name())))
        .build();
  }

  /** Withdraws a token; requests with it are refused from now on. */
  @WorksWithoutArchive
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    list.removeToken(name);
  }

  static Role role(String key) {
    return Role.find(key).orElseThrow(() -> new AccessException(AccessError.ROLE));
  }
}
