package hark.ingest;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The cost of a piece of work, whatever else runs on the machine: processor time of its own thread,
 * and all memory that it allocated, kept or not. The latter is the same each time, except for work
 * that is done once.
 */
record Effort(long cpuMillis, long allocatedBytes) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Effort of(Runnable work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return new Effort(
        (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000,
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }

  /** The lesser of each of two. */
  Effort orLess(Effort other) {
    return new Effort(
        Math.min(cpuMillis, other.cpuMillis), Math.min(allocatedBytes, other.allocatedBytes));
  }

  /** The greater of each of two. */
  Effort orMore(Effort other) {
    return new Effort(
        Math.max(cpuMillis, other.cpuMillis), Math.max(allocatedBytes, other.allocatedBytes));
  }
}
