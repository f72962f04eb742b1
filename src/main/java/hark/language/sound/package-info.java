/**
 * The pronunciation of words, and the distance between two strings of sounds. Sounds are single
 * characters, see {@link hark.language.sound.Pronouncer}.
 */
package hark.language.sound;
