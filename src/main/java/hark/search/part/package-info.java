/**
 * The parts of a result that parts of an index give, and how they are merged: exactly, so that a
 * result does not depend on how the index is divided. All transcripts of a video are in one part.
 */
package hark.search.part;
