package hark.web.access;

import hark.access.AccessList;
import hark.access.Account;
import hark.access.Sessions;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The accounts of people, as JSON. */
@Path("/api/accounts")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class AccountApi {

  /** The list of accounts. */
  record AccountListJson(List<AccountJson> accounts) {}

  /**
   * An account of the list.
   *
   * @param sessions the number of browsers that are signed in
   */
  record AccountJson(String name, String role, Instant made, int sessions) {}

  /** An account to add. */
  record NewAccountJson(@NotNull String name, @NotNull String role, @NotNull String password) {}

  /** A new role. */
  record RoleJson(@NotNull String role) {}

  /** A new password. */
  record PasswordJson(@NotNull String password) {}

  private final AccessList list;
  private final Sessions sessions;
  private final ChangeLog changes;

  AccountApi(AccessList list, Sessions sessions, ChangeLog changes) {
    this.list = list;
    this.sessions = sessions;
    this.changes = changes;
  }

  /** Returns the accounts. */
  @GET
  public AccountListJson accounts() {
    return new AccountListJson(list.accounts().stream().map(this::json).toList());
  }

  private AccountJson json(Account one) {
    return new AccountJson(one.name(), one.role().key(), one.made(), sessions.count(one.name()));
  }

  /** Adds an account. */
  @WorksWithoutArchive
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<AccountJson> add(@NotNull @Valid NewAccountJson sent) {
    changes.subject(sent.name());
    var added = list.addAccount(sent.name(), TokenApi.role(sent.role()), sent.password());
    return ResponseBuilder.create(Status.CREATED, json(added))
        .location(URI.create("/api/accounts/" + DeepLink.encodePart(added.name())))
        .build();
  }

  /** Gives an account another role, from its next request on. */
  @WorksWithoutArchive
  @PUT
  @Path("{name}/role")
  @Consumes(MediaType.APPLICATION_JSON)
  public void setRole(@PathParam("name") String name, @NotNull @Valid RoleJson sent) {
    list.setRole(name, TokenApi.role(sent.role()));
  }

  /** Gives an account another password, and ends its sessions. */
  @WorksWithoutArchive
  @PUT
  @Path("{name}/password")
  @Consumes(MediaType.APPLICATION_JSON)
  public void setPassword(@PathParam("name") String name, @NotNull @Valid PasswordJson sent) {
    list.setPassword(name, sent.password());
    list.account(name).ifPresent(account -> sessions.endAll(account.name()));
  }

  /** Ends the sessions of an account. */
  @WorksWithoutArchive
  @POST
  @Path("{name}/sign-out")
  public void signOut(@PathParam("name") String name) {
    sessions.endAll(list.requireAccount(name).name());
  }

  /** Removes an account, and ends its sessions. */
  @WorksWithoutArchive
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    var account = list.requireAccount(name);
    list.removeAccount(name);
    sessions.endAll(account.name());
  }
}
