#!/usr/bin/env python3
"""Makes the sample library: src/main/samples/*.txt -> src/main/resources/samples/.

Needs Debian's libttspico-utils, rhvoice, rhvoice-english, espeak-ng, sox and opus-tools, and Python 3.10 or later.
Run it from anywhere, without arguments; what it writes lies beside it, at ../resources/samples:

    index.json    the recordings, in the order of their IDs
    <id>.json     title, language, date, length and the timed segments of one recording
    <id>.ogg     its sound

The same versions give the same samples, so a second run writes the same files. README.md describes the source format
and says why these voices were chosen.

How a segment gets its time: every segment is spoken into a WAV file of its own, the silence at its two ends is cut off,
and the pieces are joined with a pause after each. The places are counted in samples, never estimated. A start is the whole
second at or before the first sample of speech; an end is the whole second at or after the last one, but no later than
the next segment's start unless the two starts are the same second. Opus states its encoder's delay in the file, and
players take it off, so the places hold in the sound too.
"""

import array
import html
import json
import math
import re
import subprocess
import sys
import tempfile
import wave
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "samples"

RATE = 16_000           # what SVOX Pico speaks at; the others are brought to it
KBPS = 13               # Opus keeps speech clear at this rate
LOUDNESS = 3_000        # root mean square of the speech, of 32767: the same for every voice
PEAK = 30_000           # no sample is louder
QUIET = 200             # of 32767; below this it is silence
USUAL_WORDS = 175       # words a minute that espeak-ng speaks unasked
MARGIN = RATE // 100    # kept round the speech when the silence is cut off
PAUSE_BREATH = 0.22     # after a segment that stops inside a sentence
PAUSE_SENTENCE = 0.50   # after one that ends a sentence
PAUSE_PARAGRAPH = 1.10  # before an empty line of the source
LEAD_IN = 0.35          # before the first word

ENDS_SENTENCE = re.compile(r"[.!?…。！？؟][\"'”’»“)]*$")
ENDS_WITH_MARK = re.compile(r"[^\w\s]$")


@dataclass
class Segment:
    text: str
    speaker: str | None
    voice: str
    speed: int
    pause: float
    first: int = 0      # sample of the first speech
    last: int = 0       # sample after the last speech
    start: int = 0      # whole seconds
    end: int = 0


@dataclass
class Recording:
    video_id: str
    title: str = ""
    language: str = ""
    recorded: str = ""
    voice: str | None = None
    speed: int = 100
    speakers: dict[str, str] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)
    samples: int = 0

    @property
    def duration_seconds(self) -> int:
        return math.ceil(self.samples / RATE)


def read(source: Path) -> Recording:
    recording = Recording(source.stem)
    head, _, body = source.read_text(encoding="utf-8").partition("\n\n")
    for line in head.splitlines():
        name, _, value = (part.strip() for part in line.partition(":"))
        if name == "title":
            recording.title = value
        elif name == "language":
            recording.language = value
        elif name == "recorded":
            recording.recorded = value
        elif name == "voice":
            recording.voice = value
        elif name == "speed":
            recording.speed = int(value)
        elif name == "speaker":
            speaker, _, voice = (part.strip() for part in value.partition("="))
            recording.speakers[speaker] = voice
        else:
            sys.exit(f"{source.name}: no such header: {line}")

    speaker = None
    for line in body.splitlines():
        text = line.strip()
        if not text:
            if recording.segments:
                recording.segments[-1].pause = PAUSE_PARAGRAPH
            continue
        name, colon, rest = text.partition(": ")
        if colon and name in recording.speakers:
            speaker, text = name, rest.strip()
        voice = recording.speakers[speaker] if speaker else recording.voice
        if voice is None:
            sys.exit(f"{source.name}: nobody speaks: {line}")
        pause = PAUSE_SENTENCE if ENDS_SENTENCE.search(text) else PAUSE_BREATH
        recording.segments.append(Segment(text, speaker, voice, recording.speed, pause))
    return recording


def command(segment: Segment, text: str, wav: Path) -> tuple[list[str], str]:
    """The command that speaks a text into a file, and its input."""
    engine, _, voice = segment.voice.partition(" ")
    if engine == "pico":
        spoken = f'<speed level="{segment.speed}">{html.escape(text, quote=False)}</speed>'
        return ["pico2wave", "-l", voice, "-w", str(wav), spoken], ""
    if engine == "rhvoice":
        return ["RHVoice-test", "-p", voice, "-r", str(segment.speed), "-o", str(wav)], text
    if engine == "espeak":
        words = USUAL_WORDS * segment.speed // 100
        return ["espeak-ng", "-b", "1", "-v", voice, "-s", str(words), "-z", "-w", str(wav), "--stdin"], text
    sys.exit(f"no such voice: {segment.voice}")


def speak(segment: Segment, scratch: Path) -> array.array:
    """The samples of one segment, without the silence at its ends."""
    # A line that stops inside a sentence is spoken as such: with a comma, the voice stays up.
    text = segment.text if ENDS_WITH_MARK.search(segment.text) else segment.text + ","
    wav = scratch / "segment.wav"
    words, given = command(segment, text, wav)
    subprocess.run(words, input=given.encode("utf-8"), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    raw = subprocess.run(
        ["sox", "-D", "-V1", str(wav), "-t", "raw", "-e", "signed", "-b", "16", "-L", "-c", "1", "-r", str(RATE), "-"],
        check=True, stdout=subprocess.PIPE).stdout
    samples = array.array("h", raw)
    if sys.byteorder == "big":
        samples.byteswap()
    first = next((place for place, value in enumerate(samples) if abs(value) >= QUIET), None)
    if first is None:
        sys.exit(f"{segment.voice} has no sound for: {segment.text}")
    last = next(place for place in range(len(samples) - 1, -1, -1) if abs(samples[place]) >= QUIET)
    return level(samples[max(0, first - MARGIN):last + 1 + MARGIN])


def level(samples: array.array) -> array.array:
    """The samples, as loud as those of every other voice."""
    mean = math.sqrt(sum(value * value for value in samples) / len(samples))
    gain = min(LOUDNESS / mean, PEAK / max(abs(value) for value in samples))
    return array.array("h", (round(value * gain) for value in samples))


def silence(seconds: float) -> array.array:
    return array.array("h", bytes(2 * round(seconds * RATE)))


def speak_all(recording: Recording, scratch: Path) -> array.array:
    sound = silence(LEAD_IN)
    for segment in recording.segments:
        segment.first = len(sound)
        sound.extend(speak(segment, scratch))
        segment.last = len(sound)
        sound.extend(silence(segment.pause))
    recording.samples = len(sound)
    return sound


def set_times(recording: Recording) -> None:
    segments = recording.segments
    for segment in segments:
        segment.start = segment.first // RATE
    for segment, following in zip(segments, segments[1:] + [None]):
        segment.end = math.ceil(segment.last / RATE)
        if following and following.start > segment.start:
            segment.end = min(segment.end, following.start)


def encode(sound: array.array, recording: Recording, scratch: Path) -> None:
    wav = scratch / "recording.wav"
    with wave.open(str(wav), "wb") as whole:
        whole.setnchannels(1)
        whole.setsampwidth(2)
        whole.setframerate(RATE)
        if sys.byteorder == "big":
            sound = array.array("h", sound)
            sound.byteswap()
        whole.writeframes(sound.tobytes())
    # A serial number of its own for each file, and always the same: the same sound gives the same bytes.
    subprocess.run(
        ["opusenc", "--quiet", "--speech", "--vbr", "--bitrate", str(KBPS), "--framesize", "60",
         "--serial", str(int(recording.video_id[2:])), "--discard-comments",
         str(wav), str(TARGET / f"{recording.video_id}.ogg")], check=True)


def quoted(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def as_json(recording: Recording) -> str:
    head = {
        "videoId": recording.video_id,
        "title": recording.title,
        "language": recording.language,
        "recorded": recording.recorded,
        "durationSeconds": recording.duration_seconds,
    }
    head["media"] = f"{recording.video_id}.ogg"
    rows = []
    for segment in recording.segments:
        row = {"start": segment.start, "end": segment.end, "text": segment.text}
        if segment.speaker:
            row["speaker"] = segment.speaker
        rows.append("    " + quoted(row))
    fields = [f"  {quoted(name)}: {quoted(value)}" for name, value in head.items()]
    fields.append('  "segments": [\n' + ",\n".join(rows) + "\n  ]")
    return "{\n" + ",\n".join(fields) + "\n}\n"


def main() -> None:
    recordings = [read(source) for source in sorted(HERE.glob("VI*.txt"))]
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in [*TARGET.glob("VI*.json"), *TARGET.glob("VI*.ogg")]:
        old.unlink()
    with tempfile.TemporaryDirectory() as directory:
        scratch = Path(directory)
        for recording in recordings:
            sound = speak_all(recording, scratch)
            set_times(recording)
            encode(sound, recording, scratch)
            (TARGET / f"{recording.video_id}.json").write_text(as_json(recording), encoding="utf-8")
            print(f"{recording.video_id}  {recording.language}  {recording.duration_seconds:4} s  "
                  f"{len(recording.segments):4} segments  {recording.title}")
    index = {"recordings": [recording.video_id for recording in recordings]}
    (TARGET / "index.json").write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
