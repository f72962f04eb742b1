package hark.web.names;

import hark.library.EditConflictException;
import hark.message.Message;
import hark.names.ListedName;
import hark.names.NameException;
import hark.names.SuggestedCorrections;
import hark.names.SuggestionKey;
import hark.transcript.VideoId;
import hark.web.media.MediaResolver;
import hark.web.names.NamesView.NameRow;
import hark.web.shell.ChangeLog;
import hark.web.shell.RequestValues;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The pages of the names that are looked for by their sound, and of their suggestions. */
@Path("/names")
@Blocking
@Produces(MediaType.TEXT_HTML)
class NamesPage {

  private static final int WRONG = 400;
  private static final int CONFLICT = 409;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(NamesView view);

    static native TemplateInstance suggestions(SuggestionsView view);
  }

  private final SuggestedCorrections corrections;
  private final MediaResolver media;
  private final ChangeLog changes;

  NamesPage(SuggestedCorrections corrections, MediaResolver media, ChangeLog changes) {
    this.corrections = corrections;
    this.media = media;
    this.changes = changes;
  }

  /**
   * Returns the list.
   *
   * @param typed a name to put into the input field
   */
  @GET
  public TemplateInstance index(@QueryParam("name") String typed) {
    return list(RequestValues.text(typed), "");
  }

  private TemplateInstance list(String typed, String problem) {
    return Templates.index(
        new NamesView(
            corrections.all().stream().map(NameRow::of).toList(),
            typed,
            problem,
            corrections.progress(),
            corrections.lastAcceptance()));
  }

  /** Returns the suggestions of a name. */
  @GET
  @Path("suggestions")
  public Response suggestions(
      @QueryParam("name") String name, @QueryParam("accepted") String accepted) {
    return suggestions(name, 200, "", undo(RequestValues.text(accepted)));
  }

  private Response suggestions(String name, int status, String problem, String undo) {
    var found = corrections.of(RequestValues.text(name));
    if (found.isEmpty()) {
      return back("/names");
    }
    var view =
        SuggestionsView.of(
            found.get(),
            media,
            problem,
            undo,
            corrections.progress(),
            corrections.lastAcceptance());
    return Response.status(status).entity(Templates.suggestions(view)).build();
  }

  /** Adds a name to the list. */
  @WorksWithoutArchive
  @POST
  public Response add(@FormParam("name") String typed) {
    var text = RequestValues.text(typed);
    try {
      var name = new ListedName(text);
      changes.subject(name.text());
      corrections.add(name);
      return ActionReport.of(ActionOutcome.NAME_ADDED).on(NamesView.link(name));
    } catch (NameException e) {
      return Response.status(WRONG).entity(list(text, PageLanguage.word(e.reason()))).build();
    }
  }

  /** Removes a name from the list. */
  @WorksWithoutArchive
  @POST
  @Path("remove")
  public Response remove(@FormParam("name") String key) {
    var name = corrections.of(RequestValues.text(key));
    try {
      name.ifPresent(one -> changes.subject(one.name().text()));
      name.ifPresent(one -> corrections.remove(one.name()));
      return ActionReport.of(ActionOutcome.NAME_REMOVED).on("/names");
    } catch (NameException e) {
      return Response.status(CONFLICT).entity(list("", PageLanguage.word(e.reason()))).build();
    }
  }

  /** Accepts one suggestion. */
  @POST
  @Path("accept")
  public Response accept(@BeanParam SuggestionForm sent) {
    return decide(
        sent,
        corrections::accept,
        (name, key) ->
            back(
                NamesView.link(name)
                    + "&accepted="
                    + DeepLink.encode(
                        "%d %s %s".formatted(key.segment(), key.track(), key.video().value()))));
  }

  /** Rejects one suggestion. */
  @WorksWithoutArchive
  @POST
  @Path("reject")
  public Response reject(@BeanParam SuggestionForm sent) {
    return decide(
        sent, corrections::reject, (name, _) -> report(ActionOutcome.SUGGESTION_REJECTED, name));
  }

  private Response decide(
      SuggestionForm sent,
      BiConsumer<ListedName, SuggestionKey> decision,
      BiFunction<ListedName, SuggestionKey, Response> response) {
    return change(
        sent.name,
        name -> {
          var key = sent.key().orElseThrow(NameException::overtaken);
          changes.videos(List.of(key.video()));
          decision.accept(name, key);
          return response.apply(name, key);
        });
  }

  /**
   * Begins to accept all suggestions of a name.
   *
   * @param heard only those of these words; all if it is missing or blank
   * @param count the number of suggestions that was shown
   */
  @POST
  @Path("accept-all")
  public Response acceptAll(
      @FormParam("name") String name,
      @FormParam("heard") String heard,
      @FormParam("count") String count) {
    return change(
        name,
        one -> {
          int shown = RequestValues.number(count, -1, -1, Integer.MAX_VALUE);
          corrections.acceptAll(one, words(heard), shown);
          return report(ActionOutcome.SUGGESTIONS_ACCEPTED, one);
        });
  }

  /**
   * Rejects what was written for a name, wherever it is written.
   *
   * @param heard these words; all that are suggested if it is missing or blank
   */
  @WorksWithoutArchive
  @POST
  @Path("reject-all")
  public Response rejectAll(@FormParam("name") String name, @FormParam("heard") String heard) {
    return change(
        name,
        one -> {
          corrections.rejectAll(one, words(heard));
          return report(ActionOutcome.SUGGESTIONS_REJECTED, one);
        });
  }

  /** Suggests words again that were rejected. */
  @WorksWithoutArchive
  @POST
  @Path("allow")
  public Response allow(@FormParam("name") String name, @FormParam("heard") String heard) {
    return change(
        name,
        one -> {
          corrections.allow(one, RequestValues.text(heard));
          return report(ActionOutcome.SUGGESTIONS_ALLOWED, one);
        });
  }

  private static Response report(ActionOutcome outcome, ListedName name) {
    return ActionReport.of(outcome).on(NamesView.link(name));
  }

  private Response change(String key, Function<ListedName, Response> change) {
    var name = corrections.of(RequestValues.text(key));
    if (name.isEmpty()) {
      return back("/names");
    }
    changes.subject(name.get().name().text());
    try {
      return change.apply(name.get().name());
    } catch (NameException e) {
      return again(key, e.reason());
    } catch (EditConflictException e) {
      return again(key, e.reason());
    }
  }

  private Response again(String key, Message reason) {
    return suggestions(key, CONFLICT, PageLanguage.word(reason), "");
  }

  private static Optional<String> words(String heard) {
    return Optional.of(RequestValues.text(heard)).filter(words -> !words.isBlank());
  }

  /**
   * Returns the address of the page that undoes a correction; empty if the text is not one that
   * {@link #accept} wrote.
   */
  private static String undo(String accepted) {
    var parts = accepted.split(" ", 3);
    if (parts.length < 3 || !VideoId.isValid(parts[2])) {
      return "";
    }
    int segment = RequestValues.number(parts[0], -1, -1, Integer.MAX_VALUE);
    return segment < 0
        ? ""
        : "%s/segments/%d?track=%s"
            .formatted(DeepLink.to(new VideoId(parts[2])), segment, DeepLink.encode(parts[1]));
  }

  private static Response back(String to) {
    return Response.seeOther(URI.create(to)).build();
  }
}
