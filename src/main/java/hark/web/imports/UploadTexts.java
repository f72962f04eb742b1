package hark.web.imports;

import hark.web.imports.FileView.Met;
import hark.web.view.TrackName;
import hark.web.imports.UploadView.UploadKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What is said of files before they are imported, for their templates: {@code {upload:automatic}}.
 */
@MessageBundle("upload")
public interface UploadTexts {

  @Message(
      """
      {say:number(files)} {#when kind}\
      {#is READY}ready\
      {#is UNDECIDED}to be decided on\
      {#is REFUSED}refused\
      {#is TAKEN}handed to the queue\
      {/when}""")
  String part(int files, UploadKind kind);

  @Message("Import {#if ready == 0}what is ready{#else}{frame:files(ready)}{/if}")
  String take(int ready);

  @Message(
      """
      {#when state}\
      {#is REFUSED}Refused\
      {#is TAKEN}Taken\
      {#is LEFT_OUT}Left out\
      {#is NOT_YET}Not yet\
      {#is TWICE}Twice\
      {#is READY}Ready\
      {#is CLASH}Clash\
      {/when}""")
  String state(FileView.FileState state);

  /** What is to be said of a file beside its state. */
  @Message(
      """
      {#when file.state}\
      {#is REFUSED}{file.refusal}\
      {#is TAKEN}It is in the queue of imports.\
      {#is LEFT_OUT}It will not be imported.\
      {#is NOT_YET}Put right what is marked below.\
      {#is TWICE}{file.twin} is the same track of the same video. Give this one another ID or language, or leave it out.\
      {#else}{upload:met(file.met)}\
      {/when}""")
  String sentence(FileView file);

  @Message(
      """
      {#when met.kind}\
      {#is NEW}A new video.\
      {#is SAME}These words are in the library already, in “{met.title}”.\
      {#is BESIDE}It will stand beside what “{met.title}” has: {#for track in met.tracks}{upload:beside(track)}{#if track_hasNext}, {/if}{/for}.\
      {#is REPLACES}“{met.title}” has this track already, with other words.\
      {#is OTHER_SOURCE}The ID belongs to “{met.title}” from {met.source}, which may be another recording.\
      {/when}""")
  String met(Met met);

  @Message(
      "{#if track.language}{track.language}{#else}a transcript in an unknown language{/if}{#if track.automatic} (automatic){/if}")
  String beside(TrackName track);

  @Message(
      """
      {#when met.kind}\
      {#is REPLACES}Replace those words with these\
      {#is OTHER_SOURCE}It is the same recording\
      {/when}""")
  String confirm(Met met);

  @Message("automatic")
  String automatic();

  @Message("ends at {time}")
  String endsAt(String time);
}
