package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  private static final URI BASE = URI.create("https://example.org/shows/feed.xml?x=1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://a.example/b%20c?d=e&f=g#t=3|https://a.example/b%20c?d=e&f=g#t=3",
        "HTTPS://A.example/b|HTTPS://A.example/b",
        "` https://a.example/b\n`|https://a.example/b",
        "`https://a.example/b\n\tc`|https://a.example/bc",
        "https://a.example/my show/part 1.mp3|https://a.example/my%20show/part%201.mp3",
        "https://a.example/é/ö.mp3?q=ü|https://a.example/%C3%A9/%C3%B6.mp3?q=%C3%BC",
        "https://a.example/😀|https://a.example/%F0%9F%98%80",
        "https://bücher.example/a|https://xn--bcher-kva.example/a",
        "https://straße.example:8443/a|https://xn--strae-oqa.example:8443/a",
        "https://例え.example/a b|https://xn--r8jz45g.example/a%20b",
        "https://a.example/100%|https://a.example/100%25",
        "https://a.example/%zz%41|https://a.example/%25zz%41",
        "https://a.example/a|https://a.example/a",
        "`https://a.example/x|y[1].mp3`|https://a.example/x%7Cy%5B1%5D.mp3",
        "https://a.example/a?b={c}&d=\"e\"|https://a.example/a?b=%7Bc%7D&d=%22e%22",
        "https:\\\\a.example\\b\\c.mp3|https://a.example/b/c.mp3",
        "http://a.example\\@b.example/|http://a.example/@b.example/",
        "https://a.example/a#one#two|https://a.example/a#one%23two",
        "http://my_show.example:81/a|http://my_show.example:81/a",
        "http://my_show.example/a b|http://my_show.example/a%20b",
        "//cdn.example/a b.vtt|https://cdn.example/a%20b.vtt",
        "https:///a.example/b c|https://a.example/b%20c",
        "/t/1.vtt|https://example.org/t/1.vtt",
        "t/1 2.vtt|https://example.org/shows/t/1%202.vtt",
        "../1.vtt|https://example.org/1.vtt",
        "?id=4|https://example.org/shows/feed.xml?id=4",
        "feed:https://a.example/f|https://a.example/f",
        "feed://a.example/f|http://a.example/f",
        "feed://https://a.example/f|https://a.example/f",
        "podcast://a.example/f|http://a.example/f",
        "itpc://a.example/f|http://a.example/f",
        "pcast:a.example/f|http://a.example/f",
        "http://[2001:db8::1]:80/a b|http://[2001:db8::1]:80/a%20b",
        "http://１２７.0.0.1/a|http://127.0.0.1/a",
      })
  void addressesAreParsedAsBrowsersDo(String written, String address) {
    assertEquals(Optional.of(URI.create(address)), WebAddress.of(written, BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "https://", "http://[", "a b", "t/1.vtt", "https://a\u2488com.example/"})
  void incompleteAddressesAreRejected(String written) {
    assertEquals(Optional.empty(), WebAddress.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/plain,a", "mailto:a@b.example"})
  void otherSchemesAreKept(String written) {
    assertEquals(Optional.of(URI.create(written)), WebAddress.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://user:word@a.example/b c", "https://user@a.example/b"})
  void userInformationIsKeptSoThatItIsRejected(String written) {
    assertEquals("a.example", WebAddress.of(written).orElseThrow().getHost());
    assertEquals(
        written.substring(8, written.indexOf('@')),
        WebAddress.of(written).orElseThrow().getUserInfo());
  }
}
