/**
 * Texts for people, as data: lower packages return a kind with values, and whoever shows it words
 * it in the language of the reader. The texts of each kind stand below {@code messages/kinds} in
 * the resources, one file for each enum and language.
 */
package hark.message;
