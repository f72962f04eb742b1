package hark.archive;

import hark.archive.disk.DiskOperations;

/**
 * The parts that work on the files of one archive.
 *
 * @param readOnly whether nothing may be written
 */
record ArchiveFiles(
    ArchiveLayout layout,
    DiskOperations disk,
    ArchiveFolder folder,
    ArchiveReader reader,
    SetAsideFolder setAside,
    boolean readOnly) {}
