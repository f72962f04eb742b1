/**
 * Tools that several caption formats share, and {@link hark.caption.read.CaptionFormat}, which each
 * of them implements: lines, clock times, tags, speakers and cues.
 */
package hark.caption.read;
