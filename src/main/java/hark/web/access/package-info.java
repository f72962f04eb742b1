/** Who sends a request, and what that visitor may do: the edge of {@code hark.access}. */
package hark.web.access;
