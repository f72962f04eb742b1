package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;

/** A moment with the video it is in: one line of a list of moments. */
public record VideoMoment(Video video, Track track, Moment moment) {}
