/** Names that are always looked for by their sound, and the corrections suggested for them. */
package hark.names;
