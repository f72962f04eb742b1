package hark.lucene.shard;

import hark.search.part.FacetTally;
import hark.search.part.MomentPage.MomentRun;
import hark.search.part.NameCounts;
import hark.search.part.RankedVideo;
import hark.search.part.RankedVideo.RankedTrack;
import hark.search.part.SearchBounds;
import hark.search.part.SearchPart;
import hark.search.part.TitlePart;
import hark.search.part.TitlePart.RankedTitle;
import hark.search.request.MatchOptions;
import hark.search.request.MomentOrder;
import hark.search.request.ResultOptions;
import hark.search.request.ResultOrder;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.search.request.TrackSelection;
import hark.search.request.VideoSort;
import hark.transcript.VideoId;
import java.util.EnumSet;
import java.util.Set;

/** The encoding of requests, and of the parts of results. */
final class PartCodec {

  private PartCodec() {}

  /**
   * Writes what a shard needs of a request: not its text, which is parsed, and not the page, which
   * is selected from the answers of all shards.
   */
  static void write(ByteEncoder to, SearchRequest request) {
    to.optional(request.video(), (out, video) -> out.text(video.value()));
    write(to, request.matchOptions());
    to.constant(request.resultOrder().sort());
    to.constant(request.resultOrder().order());
    to.constant(request.resultOrder().view());
    to.number(request.resultOptions().moments());
    to.number(request.resultOptions().whole());
    to.optional(request.resultOptions().context());
    to.truth(request.resultOptions().facets());
  }

  static SearchRequest readRequest(ByteDecoder from) {
    return SearchRequest.of("")
        .in(from.optional(in -> new VideoId(in.text())))
        .withMatchOptions(readOptions(from))
        .withResultOrder(
            new ResultOrder(
                from.constant(VideoSort.class),
                from.constant(MomentOrder.class),
                from.constant(ResultView.class)))
        .withResultOptions(
            new ResultOptions(
                from.integer(), from.integer(), from.optionalInteger(), from.truth()));
  }

  static void write(ByteEncoder to, MatchOptions options) {
    to.number(options.nearby());
    write(to, options.tiers());
    to.constant(options.tracks());
  }

  static MatchOptions readOptions(ByteDecoder from) {
    return new MatchOptions(from.integer(), readTiers(from), from.constant(TrackSelection.class));
  }

  private static void write(ByteEncoder to, TierSelection tiers) {
    to.all(tiers.tiers(), ByteEncoder::constant);
  }

  private static TierSelection readTiers(ByteDecoder from) {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    tiers.addAll(from.all(in -> in.constant(Tier.class)));
    return new TierSelection(tiers);
  }

  static void write(ByteEncoder to, SearchPart part) {
    ResultCodec.write(to, part.count());
    to.number(part.videos());
    to.all(part.best(), PartCodec::write);
    write(to, part.titles());
    to.optional(part.facets(), PartCodec::write);
    to.all(part.fitting(), ByteEncoder::truth);
    write(to, part.bounds());
  }

  static SearchPart readPart(ByteDecoder from) {
    return new SearchPart(
        ResultCodec.readCount(from),
        from.integer(),
        from.all(PartCodec::readVideo),
        readTitles(from),
        from.optional(PartCodec::readTally),
        from.all(ByteDecoder::truth),
        readBounds(from));
  }

  static void write(ByteEncoder to, RankedVideo video) {
    to.real(video.rank());
    to.text(video.video().value());
    to.text(video.place());
    to.all(
        video.tracks(),
        (out, track) -> {
          ResultCodec.write(out, track.track());
          ResultCodec.write(out, track.count());
        });
  }

  static RankedVideo readVideo(ByteDecoder from) {
    return new RankedVideo(
        from.real(),
        new VideoId(from.text()),
        from.text(),
        from.all(in -> new RankedTrack(ResultCodec.readTrack(in), ResultCodec.readCount(in))));
  }

  private static void write(ByteEncoder to, TitlePart titles) {
    to.number(titles.count());
    to.all(
        titles.best(),
        (out, title) -> {
          out.real(title.rank());
          ResultCodec.write(out, title.video());
          out.text(title.place());
        });
  }

  private static TitlePart readTitles(ByteDecoder from) {
    return new TitlePart(
        from.integer(),
        from.all(in -> new RankedTitle(in.real(), ResultCodec.readVideo(in), in.text())));
  }

  private static void write(ByteEncoder to, FacetTally tally) {
    to.all(tally.languages(), ByteEncoder::text, ByteEncoder::number);
    to.all(tally.years(), ByteEncoder::text, ByteEncoder::number);
    write(to, tally.speakers());
    write(to, tally.channels());
    write(to, tally.sources());
  }

  private static FacetTally readTally(ByteDecoder from) {
    var tally = new FacetTally();
    from.all(ByteDecoder::text, ByteDecoder::number).forEach(tally::addLanguage);
    from.all(ByteDecoder::text, ByteDecoder::number).forEach(tally::addYear);
    readNames(from, tally.speakers());
    readNames(from, tally.channels());
    readNames(from, tally.sources());
    return tally;
  }

  private static void write(ByteEncoder to, NameCounts names) {
    to.all(
        names.spellings(),
        ByteEncoder::text,
        (out, spellings) -> out.all(spellings, ByteEncoder::text, ByteEncoder::number));
  }

  private static void readNames(ByteDecoder from, NameCounts to) {
    from.all(ByteDecoder::text, in -> in.all(ByteDecoder::text, ByteDecoder::number))
        .forEach((key, spellings) -> spellings.forEach((name, count) -> to.add(key, name, count)));
  }

  static void write(ByteEncoder to, SearchBounds bounds) {
    to.truth(bounds.wordsCut());
    to.truth(bounds.formsCut());
    to.truth(bounds.tookTooLong());
    to.truth(bounds.tooLarge());
  }

  static SearchBounds readBounds(ByteDecoder from) {
    return new SearchBounds(from.truth(), from.truth(), from.truth(), from.truth());
  }

  static void write(ByteEncoder to, MomentRun run) {
    to.optional(run.tier(), ByteEncoder::constant);
    to.number(run.from());
    to.number(run.to());
  }

  static MomentRun readRun(ByteDecoder from) {
    return new MomentRun(
        from.optional(in -> in.constant(Tier.class)), from.integer(), from.integer());
  }
}
