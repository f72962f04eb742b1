/** The memories.ai service: its REST client, its answers, its list of videos. */
package hark.source.memories;
