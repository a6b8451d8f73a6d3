"""The wordings of page furniture: what British local news pages print between the paragraphs of a story.

A rule knows a whole paragraph, never a part of one, and names nothing of any archive. What only its
neighbours give away is for `cleaning`; dates and bylines are for `dating`."""

from __future__ import annotations

import re

from corpus.patterns import regex

_LONGEST = 240
_LETTER = regex(r"[^\W_]")
_CREDITED_WORD = r"(?:(?-i:[A-Z@(])\S{0,40}|of|and|the|via|by|for|from|[&/–-])"
_CREDITED = rf"{_CREDITED_WORD}(?:\s{_CREDITED_WORD}){{0,7}}"
_PLATFORM = r"(?:facebook|twitter|x|instagram|tiktok|threads|bluesky|youtube|linkedin|whatsapp|social\smedia)"
_PLATFORMS = rf"{_PLATFORM}(?:(?:,\s|,?\s(?:and|or)\s){_PLATFORM}){{0,5}}(?:\s\((?:formerly\s)?twitter\))?"
_SHARED_BY = rf"(?:{_PLATFORM}|e-?mail|print|pin(?:terest)?|reddit|messenger|copy\slink)"
_PICTURE = r"(?:photo(?:graph)?|picture|pic|image)s?"
# A caption that a credit in brackets closes: no sentence of a story ends so. "Image: a town in trouble?" may
# be one, and "(Picture: Jo Bell)." stands inside one: without the credit, or with a stop behind it, it stays.
_CREDIT_WORDS = rf"(?:{_PICTURE}|credit)(?:\scredit)?(?:\s?[:/©]|\sby|\scourtesy\sof)"
_CLOSING_CREDIT = rf"\({_CREDIT_WORDS}\s?{_CREDITED}\)(?!\W{{0,3}}[.!?…])"
_LETTERS_TO_READERS = (
    r"(?:newsletters?|e-?mail\s(?:alerts?|bulletins?|updates?)|news\salerts?|bulletins?|inbox)"
)

_WORDINGS: dict[str, tuple[str, ...]] = {
    "advertisement marker": (
        r"hide\s?ad",
        r"(?:advert(?:isement)?|ad|advertorial|ad\sfeature|sponsored(?:\scontent)?)",
        r"(?:promoted|sponsored|paid)\s(?:stories|content|links)",
        r"(?:advert(?:isement)?\W{1,4})?(?:article|story|content|text)\scontinues\s(?:below|after).{0,40}",
        r"(?:advert(?:isement)?\W{1,4})?(?:continue\sreading|scroll\s(?:down\s)?(?:to\scontinue|for\smore))"
        r"(?:\sbelow)?(?:\s(?:the\s)?ad(?:vert(?:isement)?)?)?",
        r"recommended\sby\s(?:outbrain|taboola|revcontent)",
    ),
    "link to other stories": (
        r"read\s(?:more|next|also)(?:\srelated\s(?:articles|stories))?",
        r"(?:read\s(?:more|next|also)|see\salso|related|recommended|more\son\sthis)\s?[:|–—»>-]\s?(?-i:[\"'“‘A-Z0-9]).{0,200}",
        r"also\s(?:in\sthe\snews|read)\s?(?:[:|–—»>-]\s?(?-i:[\"'“‘A-Z0-9]).{0,200})?",
        r"see\salso\s?:",
        r"related\s(?:topics|articles|stories|content|links|news|tags)(?:\s?:.{0,200})?",
        r"more\s(?:on|from)\sthis\sstory",
        r"(?:most|editor[’']s)\s(?:read|popular|shared|picks?)",
        r"trending(?:\snow|\sstories|\stopics)?",
        r"(?:more\s)?(?:top|latest)\s(?:stories|headlines|videos)",
        r"(?:more|other)\sstories",
        r"(?:you\smay|you\smight)\salso\s(?:like|enjoy|be\sinterested\sin)",
        r"recommended(?:\sfor\syou|\sreading|\sstories)?",
        r"(?:topics|tags)\s?:\s?.{1,160}",
        r"click\shere\s(?:to|for)\s[^.]{1,100}",
        r"for\smore\s(?:news|stories|on\sthis)\s[^.]{0,60}(?:click\shere|follow\sus).{0,40}",
    ),
    "newsletter or subscription line": (
        rf"(?:to\s)?(?:sign\sup|subscribe|register)(?:\s(?:here|now|today))?\s(?:to|for)\s(?:our|the|your|a|free)\b"
        rf"[^.]{{0,60}}\b{_LETTERS_TO_READERS}\b.{{0,120}}",
        rf"get\s(?:all\s)?(?:the\s|our\s)?(?:latest|top|best|breaking|local|biggest|more)\s[^.]{{0,90}}"
        rf"\b{_LETTERS_TO_READERS}\b.{{0,100}}",
        r"(?:want\smore|keep\sup|stay\sup|never\smiss|don[’']t\smiss)\b.{1,90}\bnewsletters?\b.{0,60}",
        r"sign\sup\sto\sreceive\s.{1,60}\b(?:your\s(?:inbox|e-?mail))\b.{0,60}",
        r"enter\syour\se-?mail(?:\saddress)?(?:\s(?:below|here|to\s(?:sign\sup|subscribe)))?",
        r"thanks?(?:\syou)?\sfor\s(?:signing\sup|subscribing).{0,60}",
        r"(?:our\s)?(?:daily|weekly|free|e-?mail)\s(?:e-?mail\s)?newsletters?",
        r"(?:subscribe|sign\sup)(?:\s(?:now|here|today))?",
        r"invalid\se-?mail(?:\saddress)?",
        r"you\scan\sunsubscribe\sat\sany\stime.{0,80}",
        r"did\syou\sknow\swith\sa\sdigital\ssubscription.{0,180}",
        r"we\suse\syour\ssign-?up\sto\sprovide\scontent.{0,180}",
    ),
    "cookie or legal line": (
        r"(?:we|this\s(?:site|website))\suses?\scookies\b.{0,200}",
        r"(?:accept|reject|manage)\s(?:all(?:\scookies)?|cookies|preferences|consent)",
        r"(?:privacy|cookie)s?\s(?:policy|notice|settings)",
        r"terms\s(?:and|&)\sconditions|terms\sof\suse",
        r"this\ssite\sis\sprotected\sby\srecaptcha.{0,200}",
        r"please\senable\sjavascript.{0,120}",
        r"(?:copyright\s)?©\s?.{0,100}|copyright\s(?:©|\(c\)|\d{4}).{0,100}|all\srights\sreserved.{0,60}",
        r".{0,80}\bmembers?\sof\sthe\sindependent\spress\sstandards\sorganisation\b.{0,120}",
    ),
    "share or comment button": (
        r"share\s(?:this|the)\s(?:article|story|page|post|video)(?:\s(?:on|via|with)\b.{0,40})?",
        rf"share\s(?:(?:this|it)\s)?(?:on|via|to)\s{_PLATFORMS}|share\s(?:(?:this|it)\s)?(?:by|via)\se-?mail",
        r"share\sthis",
        rf"{_SHARED_BY}(?:[\s|,·•]{{1,4}}{_SHARED_BY}){{1,8}}",
        r"(?:sign|log)\sin\s(?:or\sregister\s)?to\s(?:comment|reply|join|post)\b.{0,40}",
        r"copy\s(?:the\s|this\s)?link(?:\sto\sclipboard)?|(?:link\s)?copied(?:\sto\sclipboard)?",
        rf"(?:follow|like|find|join)\s(?:us|our\spage|@\S{{1,40}})\son\s{_PLATFORM}.{{0,40}}",
        r"(?:\d{1,5}\s|no\s)comments?|comments?\s?\(\d{1,5}\)",
        r"(?:view|show|hide|leave\sa|post\sa|add\sa|report\sthis)\s(?:all\s)?comments?|have\syour\ssay",
        r"join\sthe\s(?:conversation|debate|discussion)(?:\s(?:on|in|below)\b.{0,40})?",
        r"skip\sto\s(?:main\s)?content|back\sto\stop|text\ssize|loading|video\splayer",
        r"(?:play|watch)\s(?:the\s)?video|(?:open|view)\s(?:the\s)?(?:image\s)?(?:in\s)?gallery",
        r"\d{1,3}\sof\s\d{1,3}|listen\sto\sthis\sarticle|something\swent\swrong,?\splease\stry\sagain.{0,20}",
    ),
    "appeal to readers": (
        r"(?:have\syou\s(?:got\s)?|do\syou\shave\s|got\s)(?:a|any)\s(?:news\s)?(?:story|stories|tip)\b.{0,160}",
        r"(?:contact|e-?mail|call|ring)\s(?:our|the)\s(?:news\s?desk|news\s?team|newsroom|reporters?)\s"
        r"(?:on|at|by|via|with|if)\b.{0,100}",
        r"(?:send\sus\syour|submit\syour)\s(?:news|stories|story|photos|letters).{0,60}",
        r"(?:our|local)\sjournalism\sneeds\s.{0,100}|support\s(?:local|our)\sjournalism\b.{0,100}",
        r"(?:join|download)\sour\s(?:whatsapp|facebook|app|free\sapp|community)\b.{0,80}",
        r"get\sinvolved\swith\sthe\snews\sin\syour\scommunity",
    ),
    "poll": (
        r"(?:(?:yes|no|don[’']t\sknow|not\ssure|maybe)\s?[:–—-]?\s?\d{1,3}(?:\.\d)?\s?%[\s,|/]{0,4}){2,4}",
    ),
    "social media post": (
        r".{0,200}(?:—|–|(?:^|\s)-)\s?[^()]{1,60}\(@\w{1,30}\)\s(?:[a-z]{3,9}\.?\s\d{1,2}|\d{1,2}\s[a-z]{3,9}),?\s\d{4}",
    ),
    "picture credit": (
        rf"\(?(?:{_PICTURE}|video)(?:\scredit)?\s?[:/©]\s?{_CREDITED}\)?",
        rf"{_PICTURE}\s(?:by|courtesy\sof|credit)\s{_CREDITED}",
        rf"credit\s?:\s?{_CREDITED}",
        r"image\s(?:source|copyright),?\s.{1,60}",
        r"\(?(?:getty(?:\simages)?|shutterstock|adobe\sstock|pa\s(?:wire|images|media)|istock)\)?",
    ),
    "caption": (
        rf"(?:file|stock|library|archive|generic|submitted)\s{_PICTURE}(?:\s(?:of|from|by|showing)\s.{{1,80}}|[:.–—-].{{0,80}})?",
        rf"(?:{_PICTURE}|pictured|caption)\s?:\s?.{{1,200}}\s{_CLOSING_CREDIT}",
        rf"[^.!?…]{{1,160}}\s{_CLOSING_CREDIT}",
        rf"(?:{_PICTURE}|pictured|(?:image\s)?caption)\s?:\s?[^!?…(]{{1,200}}\b(?:credit|{_PICTURE})\s?:\s?{_CREDITED}",
        r"(?:pictured|caption)\s?:\s?\S{1,40}(?:\s\S{1,40}){0,11}|image\scaption[,:]\s.{1,200}",
    ),
    "byline": (r"(?:[a-z]{3,20}\s(?:and\s)?){1,3}(?:reporter|correspondent)",),
    "date line": (r"(?:first\s|last\s)?(?:published|updated|posted)(?:\son)?\s?:?",),
}
_RULES = tuple(
    (reason, regex(rf"\W{{0,4}}(?:{'|'.join(wordings)})\W{{0,4}}", re.IGNORECASE))
    for reason, wordings in _WORDINGS.items()
)


def furniture_reason(text: str) -> str | None:
    """Return the name of the furniture that a whole paragraph is, None where no rule knows it."""
    if not _LETTER.search(text):
        return "rule or ornament"
    if len(text) > _LONGEST:
        return None
    return next((reason for reason, rule in _RULES if rule.fullmatch(text)), None)
