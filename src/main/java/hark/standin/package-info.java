/**
 * A simulation of memories.ai over HTTP, for tests and for a start without an API key. It answers
 * for the sample recordings and for a fixed set of cases, each with a grade for how well its answer
 * is known. Kept out of the packaged application by {@code
 * quarkus.package.jar.user-configured-ignored-entries}.
 */
package hark.standin;
