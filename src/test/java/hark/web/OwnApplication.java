package hark.web;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A start of the application for the tests that need to know all that is in library and queue. They
 * share one, since a start takes seconds: the first finds it fresh, and the others begin with
 * {@link Given#anEmptyLibrary}.
 */
public final class OwnApplication implements QuarkusTestProfile {}
