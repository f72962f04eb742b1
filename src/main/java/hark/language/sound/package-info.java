/**
 * How words sound: from letters to sounds, and how far two strings of sounds are apart. Sounds are
 * single characters, see {@link hark.language.sound.Pronouncer}.
 */
package hark.language.sound;
