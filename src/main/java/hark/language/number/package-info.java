/** Numbers as people say and write them: the words and the digits of one number, by ICU's rules. */
package hark.language.number;
