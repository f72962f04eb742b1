/** The memories.ai service: REST client, responses, and list of videos. */
package hark.source.memories;
