const FILE_PREFIX =
  /^(?:FILE|File|HANDOUT|COMBO|FILE PHOTO|FILE PICTURE|File photo|File picture|PHOTO|Photo caption|Image caption|Caption)\s*(?:[-–—:]\s*(?!$)|,\s)|^(?:Image|Video|Photo|Media) caption,?\s/
const PIPED = /^\|.*\|$/s
const CREDIT_END =
  /(?:\((?:AP |AFP |EPA |File |UN |U\.S\. [A-Z][a-z]+ )?(?:Photo|photo|Picture|Image)s?\b[^()]*\)|\((?:Photo|Image|Picture|Credit|Photograph)s?(?: credit| courtesy)?(?: by|:|\/)[^()]*\)|\([^()]*\/(?:AFP|AP|Reuters|EPA|Getty|Getty Images|AP Photo|Anadolu[^()]*)[^()]*\)|\[(?:File|[^\]]*\/(?:Reuters|AFP|AP|EPA|Getty[^\]]*|Anadolu[^\]]*|Al Jazeera))[^\]]*\]|(?:REUTERS|AFP|EPA|AP Photo|UN Photo|UNHCR|UNICEF|WFP)\/\p{Lu}[^.]{2,40}|(?:Photo(?:graph)?|Picture|Credit|Image): [^.]{2,80})\s*[|.]?$/u
const POSITION =
  /\((?:L|R|C|left|right|center|centre|L-R|front|back)\)|, (?:left|right|center|centre|second left|second right|front|back|back right|back left|foreground|background|pictured),/
const PICTURED =
  /\b(?:is|are) (?:seen|pictured|shown)\b|\bin this (?:\w+ ){0,3}(?:photo|picture|image|frame|grab|handout|file)|\b(?:file|undated|handout|aerial|satellite) (?:photo|picture|photograph|image)\b/i

/** Returns whether a paragraph has the form of a picture's caption: between pipes, after "FILE -", with a credit at its end. */
export function isCaption(paragraph: string): boolean {
  return PIPED.test(paragraph) || FILE_PREFIX.test(paragraph) || CREDIT_END.test(paragraph.slice(-160))
}

/** Returns whether a paragraph that may be a caption tells who stands where in a picture, or starts like a cut-off note. */
export function looksLikeCaption(paragraph: string): boolean {
  if (paragraph.length > 420) return false
  return POSITION.test(paragraph) || PICTURED.test(paragraph) || (/^\p{Ll}/u.test(paragraph) && paragraph.length < 160)
}
