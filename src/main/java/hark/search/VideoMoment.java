package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;

/** A moment with its video: one item of a list of moments. */
public record VideoMoment(Video video, Track track, Moment moment) {}
