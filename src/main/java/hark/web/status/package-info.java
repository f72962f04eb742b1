/** The status page, {@code /api/status} and {@code /api/doctor} for operators. */
package hark.web.status;
