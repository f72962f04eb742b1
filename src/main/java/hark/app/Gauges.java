package hark.app;

import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.library.Library;
import hark.library.ScheduledBackups;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexCondition;
import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndex.Totals;
import hark.web.shell.HarkVersion;
import hark.web.status.DiskMeter;
import hark.web.transport.ClientCancellation;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures that are read when metrics are requested: the queue, the index, disk and memory. */
@Singleton
class Gauges {

  /** The most failed imports, the newest, whose reasons are counted. */
  private static final int MOST_FAILURES = 1_000;

  /** The age at which the size of the archive is measured again; it may have very many files. */
  private static final Duration ARCHIVE_AGE = Duration.ofMinutes(10);

  private static final double MILLIS = 1e3;

  private final Library library;
  private final Search search;
  private final TranscriptIndex transcripts;
  private final ImportQueue queue;
  private final NoticeBoard notices;
  private final DiskMeter disk;
  private final ClientCancellation cancellation;
  private final HarkVersion version;
  private final Optional<ScheduledBackups> backups;
  private final FolderSize index;
  private final FolderSize archive;
  private final Clock clock = Clock.systemUTC();

  Gauges(
      Library library,
      Search search,
      TranscriptIndex transcripts,
      ImportQueue queue,
      NoticeBoard notices,
      DiskMeter disk,
      ClientCancellation cancellation,
      HarkVersion version,
      Optional<ScheduledBackups> backups,
      DataFolder folder) {
    this.backups = backups;
    this.library = library;
    this.search = search;
    this.transcripts = transcripts;
    this.queue = queue;
    this.notices = notices;
    this.disk = disk;
    this.cancellation = cancellation;
    this.version = version;
    this.index = new FolderSize(folder.index(), Duration.ZERO);
    this.archive = new FolderSize(folder.archive(), ARCHIVE_AGE);
  }

  void register(PrometheusRegistry registry) {
    Info.builder()
        .name("hark_build_info")
        .help("The version of Hark.")
        .labelNames("version")
        .register(registry)
        .setLabelValues(version.number());
    registerQueue(registry);
    registerIndex(registry);
    registerMachine(registry);
    registerBackups(registry);
    gauge("hark_conditions", "Conditions that the status page lists, by kind.", "kind", "problem")
        .callback(
            counts ->
                Arrays.stream(NoticeKind.values())
                    .forEach(
                        kind ->
                            counts.call(
                                number(kind), label(kind), Boolean.toString(kind.isProblem()))))
        .register(registry);
    CounterWithCallback.builder()
        .name("hark_searches_abandoned_total")
        .help("Searches that ended because their client had gone.")
        .callback(count -> count.call(cancellation.abandonedSearches()))
        .register(registry);
  }

  private void registerQueue(PrometheusRegistry registry) {
    gauge("hark_queue_jobs", "Imports that are kept, by state.", "state")
        .callback(
            counts -> {
              var progress = queue.progress();
              counts.call(progress.waiting(), "waiting");
              counts.call(progress.importing(), "importing");
              counts.call(progress.notReady(), "not_ready");
              counts.call(progress.done(), "done");
              counts.call(progress.failed(), "failed");
              counts.call(progress.cancelled(), "cancelled");
            })
        .register(registry);
    gauge("hark_queue_oldest_seconds", "Age of the oldest unfinished import; 0 without one.")
        .callback(age -> age.call(oldestSeconds()))
        .register(registry);
    gauge(
            "hark_queue_failures",
            "Failed imports that are kept, by reason; the newest 1,000.",
            "reason")
        .callback(counts -> failures().forEach((reason, n) -> counts.call(n, reason)))
        .register(registry);
    gauge("hark_queue_paused", "1 while imports are paused by hand.")
        .callback(paused -> paused.call(queue.isPaused() ? 1 : 0))
        .register(registry);
    gauge("hark_queue_stopped_sources", "Sources that stopped after a failure of all imports.")
        .callback(stops -> stops.call(queue.stops().size()))
        .register(registry);
  }

  private void registerIndex(PrometheusRegistry registry) {
    total(registry, "hark_index_videos", "Videos that can be searched.", Totals::videos);
    total(registry, "hark_index_segments", "Segments that can be searched.", Totals::segments);
    total(registry, "hark_index_words", "Words that can be searched.", Totals::words);
    gauge("hark_index_rebuilding", "1 while the index is being rebuilt.")
        .callback(running -> running.call(library.state().rebuilding() ? 1 : 0))
        .register(registry);
    gauge("hark_index_missing_transcripts", "Transcripts of the archive that cannot be searched.")
        .callback(missing -> missing.call(search.coverage().missing()))
        .register(registry);
    gauge("hark_index_bytes", "Size of the index, with all copies on a cluster.")
        .callback(
            size ->
                size.call(
                    transcripts.condition().map(IndexCondition::bytes).orElseGet(index::bytes)))
        .register(registry);
    gauge("hark_cluster_condition", "1 for the condition of the cluster of the index.", "level")
        .callback(
            levels ->
                transcripts
                    .condition()
                    .ifPresent(
                        cluster ->
                            Arrays.stream(IndexCondition.Level.values())
                                .forEach(
                                    level ->
                                        levels.call(
                                            level == cluster.level() ? 1 : 0, label(level)))))
        .register(registry);
    gauge("hark_cluster_serving", "1 while the cluster of the index can be searched.")
        .callback(
            serving ->
                transcripts
                    .condition()
                    .ifPresent(cluster -> serving.call(cluster.isServing() ? 1 : 0)))
        .register(registry);
    gauge("hark_cluster_nodes", "Nodes of the cluster of the index.")
        .callback(
            nodes -> transcripts.condition().ifPresent(cluster -> nodes.call(cluster.nodes())))
        .register(registry);
    gauge("hark_archive_bytes", "Size of the archive, measured every ten minutes.")
        .callback(size -> size.call(archive.bytes()))
        .register(registry);
  }

  private void registerMachine(PrometheusRegistry registry) {
    gauge("hark_disk_free_bytes", "Space on the disk of the data folder that can be written.")
        .callback(free -> disk.measure().ifPresent(room -> free.call(room.usable())))
        .register(registry);
    gauge("hark_disk_total_bytes", "Size of the disk of the data folder.")
        .callback(all -> disk.measure().ifPresent(room -> all.call(room.total())))
        .register(registry);
    var memory = ManagementFactory.getMemoryMXBean();
    gauge("hark_heap_used_bytes", "Heap in use.")
        .callback(used -> used.call(memory.getHeapMemoryUsage().getUsed()))
        .register(registry);
    gauge("hark_heap_max_bytes", "The largest heap.")
        .callback(most -> most.call(memory.getHeapMemoryUsage().getMax()))
        .register(registry);
    var start = ManagementFactory.getRuntimeMXBean().getStartTime();
    gauge("process_start_time_seconds", "Start of the process, in seconds since 1970.")
        .callback(time -> time.call(start / MILLIS))
        .register(registry);
  }

  private void registerBackups(PrometheusRegistry registry) {
    gauge("hark_backup_last_timestamp_seconds", "Time of the last whole scheduled backup, or 0.")
        .callback(
            time ->
                backups.ifPresent(
                    them ->
                        time.call(
                            them.state()
                                .last()
                                .map(one -> one.made().getEpochSecond())
                                .orElse(0L))))
        .register(registry);
    gauge("hark_backup_failed", "1 after a scheduled backup that was not made or is incomplete.")
        .callback(
            last ->
                backups.ifPresent(them -> last.call(them.state().problem().isPresent() ? 1 : 0)))
        .register(registry);
  }

  private void total(
      PrometheusRegistry registry, String name, String help, ToDoubleFunction<Totals> figure) {
    gauge(name, help)
        .callback(value -> totals().ifPresent(all -> value.call(figure.applyAsDouble(all))))
        .register(registry);
  }

  private static GaugeWithCallback.Builder gauge(String name, String help, String... labels) {
    return GaugeWithCallback.builder().name(name).help(help).labelNames(labels);
  }

  /** Returns the size of the index; empty if it cannot be read. */
  private Optional<Totals> totals() {
    try {
      return Optional.of(library.totals());
    } catch (UncheckedIOException | IllegalStateException | IndexUnreachableException _) {
      return Optional.empty();
    }
  }

  private double oldestSeconds() {
    int open = queue.progress().open();
    var oldest = queue.newest(JobFilter.OPEN, Math.max(0, open - 1), 1).stream().findFirst();
    return oldest
        .map(job -> Duration.between(job.submitted(), clock.instant()).toMillis() / MILLIS)
        .orElse(0.0);
  }

  private Map<String, Long> failures() {
    return queue.newest(JobFilter.FAILED, 0, MOST_FAILURES).stream()
        .map(ImportJob::reason)
        .collect(Collectors.groupingBy(Gauges::label, TreeMap::new, Collectors.counting()));
  }

  /** Returns the kind of a reason, never its text, which may be of any length. */
  private static String label(Message reason) {
    return reason.kind() instanceof Enum<?> kind ? label(kind) : "other";
  }

  private static String label(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private double number(NoticeKind kind) {
    return notices.notices().stream().filter(one -> one.kind() == kind).count();
  }
}
