package hark.web.names;

import hark.message.Message;
import hark.names.ListedName;
import hark.names.NameError;
import hark.names.NameProgress;
import hark.names.SuggestedCorrections;
import hark.names.SuggestionKey;
import hark.web.names.NamesJson.AcceptAllJson;
import hark.web.names.NamesJson.HeardJson;
import hark.web.names.NamesJson.ListedNameJson;
import hark.web.names.NamesJson.NameJson;
import hark.web.names.NamesJson.NameListJson;
import hark.web.names.NamesJson.SuggestionJson;
import hark.web.names.NamesJson.SuggestionsJson;
import hark.web.names.NamesJson.WorkingJson;
import hark.web.shell.ChangeLog;
import hark.web.shell.ResourceNotFoundException;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
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
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The names that are looked for by their sound, and their suggested corrections, as JSON. */
@Path("/api/names")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class NamesApi {

  private final SuggestedCorrections corrections;
  private final ChangeLog changes;

  NamesApi(SuggestedCorrections corrections, ChangeLog changes) {
    this.corrections = corrections;
    this.changes = changes;
  }

  /** Returns the list, with the number of suggestions of each name. */
  @GET
  public NameListJson names() {
    return new NameListJson(
        corrections.all().stream().map(ListedNameJson::of).toList(), progress());
  }

  private Optional<WorkingJson> progress() {
    return Optional.of(corrections.progress()).filter(NameProgress::isRunning).map(WorkingJson::of);
  }

  /** Adds a name to the list; it is on disk before the response is sent. */
  @WorksWithoutArchive
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<ListedNameJson> add(@NotNull @Valid NameJson sent) {
    var name = new ListedName(sent.name());
    changes.subject(name.text());
    boolean isNew = corrections.add(name);
    return ResponseBuilder.create(
            isNew ? Status.CREATED : Status.OK,
            ListedNameJson.of(corrections.of(name.key()).orElseThrow(NamesApi::notListed)))
        .location(URI.create("/api/names/" + DeepLink.encodePart(name.key())))
        .build();
  }

  /** Returns the suggestions of a name: those kept, and the number of all. */
  @GET
  @Path("{name}")
  public SuggestionsJson suggestions(@PathParam("name") String name) {
    return SuggestionsJson.of(
        corrections.of(listed(name).key()).orElseThrow(NamesApi::notListed), progress());
  }

  /** Removes a name with its suggestions and all that was rejected for it. */
  @WorksWithoutArchive
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    corrections.remove(listed(name));
  }

  /** Accepts one suggestion; its correction is searchable when the response is sent. */
  @POST
  @Path("{name}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  public SuggestionsJson accept(
      @PathParam("name") String name, @NotNull @Valid SuggestionJson suggestion) {
    return decide(name, suggestion, corrections::accept);
  }

  /** Rejects one suggestion. */
  @WorksWithoutArchive
  @POST
  @Path("{name}/reject")
  @Consumes(MediaType.APPLICATION_JSON)
  public SuggestionsJson reject(
      @PathParam("name") String name, @NotNull @Valid SuggestionJson suggestion) {
    return decide(name, suggestion, corrections::reject);
  }

  private SuggestionsJson decide(
      String name, SuggestionJson suggestion, BiConsumer<ListedName, SuggestionKey> decision) {
    var key = suggestion.key();
    changes.videos(List.of(key.video()));
    decision.accept(listed(name), key);
    return suggestions(name);
  }

  /** Begins to accept all suggestions of a name, or those of some words. */
  @POST
  @Path("{name}/accept-all")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SuggestionsJson> acceptAll(
      @PathParam("name") String name, @NotNull @Valid AcceptAllJson sent) {
    corrections.acceptAll(listed(name), sent.words(), sent.count());
    return RestResponse.accepted(suggestions(name));
  }

  /** Rejects some words for a name, or all that are suggested. */
  @WorksWithoutArchive
  @POST
  @Path("{name}/reject-all")
  @Consumes(MediaType.APPLICATION_JSON)
  public SuggestionsJson rejectAll(@PathParam("name") String name, @NotNull @Valid HeardJson sent) {
    corrections.rejectAll(listed(name), sent.words());
    return suggestions(name);
  }

  /** Suggests words again that were rejected for a name. */
  @WorksWithoutArchive
  @POST
  @Path("{name}/allow")
  @Consumes(MediaType.APPLICATION_JSON)
  public SuggestionsJson allow(@PathParam("name") String name, @NotNull @Valid HeardJson sent) {
    sent.words().ifPresent(words -> corrections.allow(listed(name), words));
    return suggestions(name);
  }

  /**
   * Returns a name of the list.
   *
   * @param text the name, or its words in lower case with a blank between them
   */
  private ListedName listed(String text) {
    var key = new ListedName(text).key();
    return corrections.of(key).orElseThrow(NamesApi::notListed).name();
  }

  private static ResourceNotFoundException notListed() {
    return new ResourceNotFoundException(PageLanguage.word(Message.of(NameError.NOT_LISTED)));
  }
}
