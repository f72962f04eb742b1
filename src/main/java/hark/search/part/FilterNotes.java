package hark.search.part;

import hark.message.Message;
import hark.query.Filter;
import hark.search.SearchNote;
import java.util.ArrayList;
import java.util.List;

/** The notes on filters that no transcript of an index passes. */
public final class FilterNotes {

  private FilterNotes() {}

  /**
   * Returns a note for each filter that fits nothing.
   *
   * @param fitting for each filter in turn whether some transcript passes it
   */
  public static List<Message> of(List<Filter> filters, List<Boolean> fitting) {
    var notes = new ArrayList<Message>();
    for (int i = 0; i < filters.size(); i++) {
      if (!fitting.get(i)) {
        notes.add(note(filters.get(i)));
      }
    }
    return notes;
  }

  private static Message note(Filter filter) {
    return switch (filter) {
      case Filter.VideoFilter video -> Message.of(SearchNote.NO_SUCH_VIDEO, video.id().value());
      case Filter.SpeakerFilter speaker -> Message.of(SearchNote.NO_SUCH_SPEAKER, speaker.name());
      case Filter.LanguageFilter language ->
          Message.of(SearchNote.NO_SUCH_LANGUAGE, language.tag());
      case Filter.SourceFilter source -> Message.of(SearchNote.NO_SUCH_SOURCE, source.name());
      case Filter.ChannelFilter channel -> Message.of(SearchNote.NO_SUCH_CHANNEL, channel.name());
      case Filter.TrackKindFilter _, Filter.TrackFilter _, Filter.AmongFilter _ ->
          Message.of(SearchNote.NO_SUCH_TRACK);
      case Filter.TitleFilter _ -> Message.of(SearchNote.NO_SUCH_TITLE);
      case Filter.Before _ -> Message.of(SearchNote.NONE_BEFORE);
      case Filter.After _ -> Message.of(SearchNote.NONE_AFTER);
      case Filter.Longer _ -> Message.of(SearchNote.NONE_LONGER);
      case Filter.Shorter _ -> Message.of(SearchNote.NONE_SHORTER);
    };
  }
}
