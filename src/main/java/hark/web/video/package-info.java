/** Pages and API of one video: player, transcript, find bar, edits, corrections, downloads. */
package hark.web.video;
