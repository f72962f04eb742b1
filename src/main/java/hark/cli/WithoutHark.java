package hark.cli;

/** A command that needs no running Hark. */
interface WithoutHark {}
