package hark.lucene.sound;

/**
 * A word of a part of an index, or a pair of neighbours, whose sounds are near those of a wanted
 * word.
 *
 * @param surface one word, or two with a blank between them
 * @param language the first of its languages by their codes; empty for one without rules of
 *     pronunciation
 * @param distance the least distance of the sounds, by the longer of both
 * @param times it is said there
 * @param hasFrequency whether it is of a language whose frequencies are known
 */
public record SoundMatch(
    String surface, String language, float distance, long times, boolean hasFrequency) {}
